kernel void search(global const int *table, int entries, global const int *keys, global int *places, int n) {
    const int i = get_global_id(0);
    if (i >= n) return;
    const int key = keys[i];
    int low = 0, high = entries;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (table[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    places[i] = low;
}
